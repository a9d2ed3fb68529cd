/** Tests of the public participation step. */
@NullMarked
package cn.majordecision.step.publicparticipation;

import org.jspecify.annotations.NullMarked;
