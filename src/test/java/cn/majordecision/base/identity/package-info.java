/** Tests of identity. */
@NullMarked
package cn.majordecision.base.identity;

import org.jspecify.annotations.NullMarked;
