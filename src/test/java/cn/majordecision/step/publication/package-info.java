/** Tests of publication. */
@NullMarked
package cn.majordecision.step.publication;

import org.jspecify.annotations.NullMarked;
