package org.zhunsheng;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.zhunsheng.operation.UpkeepCommand;

/** Starts the platform: one process, by default with its own PostgreSQL; or backs it up or restores it, if so asked. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        if (UpkeepCommand.isAskedBy(args)) UpkeepCommand.main(args);
        else SpringApplication.run(Application.class, args);
    }
}
