/** Tests of the login and of who may enter which address. */
@NullMarked
package cn.majordecision.base.access;

import org.jspecify.annotations.NullMarked;
