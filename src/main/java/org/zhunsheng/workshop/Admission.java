package org.zhunsheng.workshop;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.access.Actor;
import org.zhunsheng.kernel.access.CurrentActor;

/** Who may come into the workshop: legal officers to work, heads and leaders to read and to decide. */
@Component
class Admission {

    static final String[] READERS = {"legal", "head", "leader"};

    private final CurrentActor current;

    Admission(CurrentActor current) {
        this.current = current;
    }

    Actor reader() {
        var actor = current.get();
        for (var role : READERS) if (actor.is(role)) return actor;
        throw new AccessDeniedException("只有法制审核人员和负责人可以使用程序工坊");
    }

    Actor drafter() {
        var actor = current.get();
        if (!actor.is("legal")) throw new AccessDeniedException("只有法制审核人员可以起草程序修订");
        return actor;
    }
}
