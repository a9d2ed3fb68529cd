/** Random walks of whole decisions, held against a model of the law that knows nothing of the gate (第二十五条); see ADR 9. */
@NullMarked
package cn.majordecision.walk;

import org.jspecify.annotations.NullMarked;
