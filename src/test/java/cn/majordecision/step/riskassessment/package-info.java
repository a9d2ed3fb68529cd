/** Tests of this step. */
@NullMarked
package cn.majordecision.step.riskassessment;

import org.jspecify.annotations.NullMarked;
