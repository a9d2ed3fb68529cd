/** Tests of the room. */
@NullMarked
package cn.majordecision.portal.decisions;

import org.jspecify.annotations.NullMarked;
