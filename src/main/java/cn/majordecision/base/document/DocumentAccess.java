package cn.majordecision.base.document;

/** Answered by the rooms above: who may read a document because of the decision it belongs to. */
public interface DocumentAccess {

    /** Whether this account may read this document; one yes among all answers is enough. */
    boolean mayRead(String userId, String sha256);
}
