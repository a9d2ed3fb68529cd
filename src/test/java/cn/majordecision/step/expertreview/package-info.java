/** Tests of this step. */
@NullMarked
package cn.majordecision.step.expertreview;

import org.jspecify.annotations.NullMarked;
