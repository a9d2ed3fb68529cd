package cn.majordecision.base.document;

/** There is no such document, at least not for this reader. */
final class UnknownDocument extends RuntimeException {

    UnknownDocument() {
        super(DocumentTexts.text("notFound"));
    }
}
