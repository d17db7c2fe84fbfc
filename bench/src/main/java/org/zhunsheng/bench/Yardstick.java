package org.zhunsheng.bench;

import java.util.List;

/** One pair, or more, of contenders that are measured side by side. */
interface Yardstick {

    List<Finding> measure(Settings settings) throws Exception;
}
