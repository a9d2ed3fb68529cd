/** Tests of drafting. */
@NullMarked
package cn.majordecision.step.drafting;

import org.jspecify.annotations.NullMarked;
