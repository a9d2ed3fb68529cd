/** Tests of the collective decision (第二十九条、第三十条). */
@NullMarked
package cn.majordecision.step.collectivedecision;

import org.jspecify.annotations.NullMarked;
