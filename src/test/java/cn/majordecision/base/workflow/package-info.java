/** Tests of the engine's settings. */
@NullMarked
package cn.majordecision.base.workflow;

import org.jspecify.annotations.NullMarked;
