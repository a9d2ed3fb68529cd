/** Tests of the root process and its gate. */
@NullMarked
package cn.majordecision.step.statutorygate;

import org.jspecify.annotations.NullMarked;
