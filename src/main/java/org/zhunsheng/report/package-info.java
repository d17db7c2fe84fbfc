/** The annual report on the rule of law (法治政府建设年度报告): a text in which every number is a figure. */
@ApplicationModule(
        id = "report",
        allowedDependencies = {
            "access",
            "crypto",
            "database",
            "district",
            "document",
            "figure",
            "form",
            "procedure",
            "web"
        })
@NullMarked
package org.zhunsheng.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
