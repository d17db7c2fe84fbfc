package org.zhunsheng.kernel.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where no server is named, so that the house brings its own. */
class NoServerGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !DatabaseConfiguration.isGiven(context.getEnvironment().getProperty(DatabaseConfiguration.URL));
    }
}
