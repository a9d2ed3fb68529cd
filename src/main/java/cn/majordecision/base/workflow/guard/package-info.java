/**
 * What stands in front of the gate (第二十五条、第三十条): the engine refuses early and clearly what the database would refuse
 * anyway, and every refusal is put on record (第三十三条).
 */
@NullMarked
package cn.majordecision.base.workflow.guard;

import org.jspecify.annotations.NullMarked;
