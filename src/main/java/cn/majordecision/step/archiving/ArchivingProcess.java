package cn.majordecision.step.archiving;

/** The names of {@code bpmn/Archiving.bpmn} that code speaks of. */
final class ArchivingProcess {

    static final String KEY = "Archiving";

    static final String COMPLETE_DOSSIER = "Task_CompleteDossier";
    static final String SEAL_DOSSIER = "Task_SealDossier";

    /** Flag: the dossier is sealed; otherwise it went back. */
    static final String DOSSIER_SEALED = "dossierSealed";

    private ArchivingProcess() {}
}
