/** Tests of the legality review (第二十五条至第二十八条). */
@NullMarked
package cn.majordecision.step.legalityreview;

import org.jspecify.annotations.NullMarked;
