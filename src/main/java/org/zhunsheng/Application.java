package org.zhunsheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.aop.AopAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.PersistenceExceptionTranslationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.zhunsheng.operation.UpkeepCommand;

/**
 * Starts the platform: one process, by default with its own PostgreSQL; or backs it up or restores it, if so asked. What
 * is excluded looks at every method of every bean for annotations that nothing here has, or serves a Jackson that nothing
 * here speaks, and cost a good part of a start.
 */
@SpringBootApplication(
        exclude = {
            AopAutoConfiguration.class,
            PersistenceExceptionTranslationAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            ValidationAutoConfiguration.class
        },
        excludeName =
                "org.springframework.boot.actuate.autoconfigure.endpoint.jackson.Jackson2EndpointAutoConfiguration")
public class Application {

    public static void main(String[] args) {
        if (UpkeepCommand.isAskedBy(args)) UpkeepCommand.main(args);
        else SpringApplication.run(Application.class, args);
    }
}
