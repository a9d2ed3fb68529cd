package cn.majordecision.base.workflow.guard;

import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;

/** Refuses every plan to migrate: a decision keeps the procedure it began with. */
final class NoMigration implements MigrationInstructionValidator {

    @Override
    public void validate(
            ValidatingMigrationInstruction instruction,
            ValidatingMigrationInstructions instructions,
            MigrationInstructionValidationReportImpl report) {
        report.addFailure("【不能办理】决策按启动时的程序办理到底，不得迁移到其他流程版本。");
    }
}
