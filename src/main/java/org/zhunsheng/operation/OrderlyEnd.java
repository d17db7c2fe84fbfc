package org.zhunsheng.operation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import sun.misc.Signal;

/**
 * The end that the system asks for (SIGTERM) is an orderly one, and the exit code says so: acts in hand are answered, an
 * import parks after the rows it has in hand, timed work is waited for, then the pool and the database close. Without this
 * a virtual machine that ended in good order would still answer 143, as if it had been killed.
 */
@Component
class OrderlyEnd {

    private static final Logger log = LoggerFactory.getLogger(OrderlyEnd.class);

    @EventListener(ApplicationReadyEvent.class)
    void listen() {
        try {
            Signal.handle(new Signal("TERM"), signal -> System.exit(0));
        } catch (IllegalArgumentException elsewhere) {
            log.debug("this system has no such signal: {}", elsewhere.getMessage());
        }
    }
}
