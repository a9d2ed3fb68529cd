/** Tests of the public comment step. */
@NullMarked
package cn.majordecision.step.publiccomment;

import org.jspecify.annotations.NullMarked;
