package org.zhunsheng.web;

import java.io.IOException;

/** More was sent than the call takes. */
class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
