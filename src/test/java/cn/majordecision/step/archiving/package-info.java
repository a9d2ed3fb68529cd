/** Tests of archiving. */
@NullMarked
package cn.majordecision.step.archiving;

import org.jspecify.annotations.NullMarked;
