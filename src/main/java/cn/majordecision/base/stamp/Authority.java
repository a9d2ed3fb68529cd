package cn.majordecision.base.stamp;

import java.io.IOException;

/** A timestamp authority (RFC 3161) (第三十三条). */
interface Authority {

    /** What it is called, in Chinese where it is ours. */
    String name();

    /** Its answer (TimeStampResp) to a request (TimeStampReq). */
    byte[] answer(byte[] request) throws IOException;
}
