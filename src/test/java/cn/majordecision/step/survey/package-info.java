/** Tests of the survey step. */
@NullMarked
package cn.majordecision.step.survey;

import org.jspecify.annotations.NullMarked;
