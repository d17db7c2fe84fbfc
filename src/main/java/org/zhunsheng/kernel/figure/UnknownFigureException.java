package org.zhunsheng.kernel.figure;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** No figure has this id. */
class UnknownFigureException extends ErrorResponseException {

    UnknownFigureException(String id) {
        super(HttpStatus.NOT_FOUND, detail(id), null);
    }

    private static ProblemDetail detail(String id) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "没有指标“" + id + "”，请从指标目录中选取");
    }
}
