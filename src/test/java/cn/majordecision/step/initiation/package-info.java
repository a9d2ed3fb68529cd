/** Tests of the initiation. */
@NullMarked
package cn.majordecision.step.initiation;

import org.jspecify.annotations.NullMarked;
