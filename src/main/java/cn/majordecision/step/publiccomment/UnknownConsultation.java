package cn.majordecision.step.publiccomment;

/** There is no such page, at least not for whoever asks. */
final class UnknownConsultation extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
