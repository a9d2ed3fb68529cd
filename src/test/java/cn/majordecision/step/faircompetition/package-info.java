/** Tests of this step. */
@NullMarked
package cn.majordecision.step.faircompetition;

import org.jspecify.annotations.NullMarked;
