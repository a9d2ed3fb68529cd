package cn.majordecision.base.document;

import java.io.IOException;

/** A document holds or unpacks to more than is read for its words. */
final class WordingTooLarge extends IOException {

    private static final long serialVersionUID = 1L;
}
