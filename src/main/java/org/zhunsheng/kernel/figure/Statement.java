package org.zhunsheng.kernel.figure;

import java.util.Map;

/** An SQL statement with its named parameters. */
record Statement(String sql, Map<String, Object> parameters) {}
