package org.zhunsheng.rating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 评价渠道 after GB/T 39046—2020 table 9. */
public enum Channel {
    PC("PC端"),
    MOBILE("移动端"),
    QR("二维码"),
    TABLET("大厅平板"),
    TERMINAL("其他终端"),
    PHONE("电话"),
    SMS("短信");

    private final String text;

    Channel(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }
}
