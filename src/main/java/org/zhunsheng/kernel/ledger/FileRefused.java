package org.zhunsheng.kernel.ledger;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A file that cannot be taken in or handed out; the message says in Chinese what to do about it. */
public class FileRefused extends ErrorResponseException {

    private FileRefused(HttpStatusCode status, String message, @Nullable Throwable cause) {
        super(status, ProblemDetail.forStatusAndDetail(status, message), cause);
    }

    static FileRefused because(String message) {
        return new FileRefused(HttpStatus.UNPROCESSABLE_CONTENT, message, null);
    }

    static FileRefused tooLarge(String message) {
        return new FileRefused(HttpStatus.CONTENT_TOO_LARGE, message, null);
    }

    static FileRefused absent() {
        return new FileRefused(HttpStatus.NOT_FOUND, "没有这个文件，请核对后重试", null);
    }

    static FileRefused storage(IOException cause) {
        return new FileRefused(HttpStatus.INSUFFICIENT_STORAGE, "文件没有保存：存储空间不足或不可写入，请稍后重试，或联系系统管理员", cause);
    }

    @Override
    public String getMessage() {
        var detail = getBody().getDetail();
        return detail == null ? "" : detail;
    }
}
