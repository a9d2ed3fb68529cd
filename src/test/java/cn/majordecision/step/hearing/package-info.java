/** Tests of the hearing step. */
@NullMarked
package cn.majordecision.step.hearing;

import org.jspecify.annotations.NullMarked;
