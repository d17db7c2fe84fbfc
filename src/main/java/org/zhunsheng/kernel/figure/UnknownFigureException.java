package org.zhunsheng.kernel.figure;

/** No figure has this id, or none that the asker may see. */
class UnknownFigureException extends RuntimeException {

    UnknownFigureException(String id) {
        super("没有指标“" + id + "”，请从指标目录中选取");
    }
}
