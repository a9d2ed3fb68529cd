/** Tests of the room. */
@NullMarked
package cn.majordecision.base.regulation;

import org.jspecify.annotations.NullMarked;
