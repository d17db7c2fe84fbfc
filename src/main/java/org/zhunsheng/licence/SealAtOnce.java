package org.zhunsheng.licence;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.procedure.CaseEvent.ActPerformed;
import org.zhunsheng.kernel.procedure.Procedures;

/** Seals a licence as soon as the act that gave it is durable, without letting whoever acted wait for it. */
@Component
class SealAtOnce implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SealAtOnce.class);

    private final Procedures procedures;
    private final Licences licences;
    private final SealedFiles files;

    // One at a time: sealing is work for a processor, and acts need theirs.
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("licence-sealing").daemon().factory());

    SealAtOnce(Procedures procedures, Licences licences, SealedFiles files) {
        this.procedures = procedures;
        this.licences = licences;
        this.files = files;
    }

    @EventListener
    void on(ActPerformed performed) {
        if (concernsLicence(performed)) {
            worker.execute(() -> seal(performed));
        }
    }

    private void seal(ActPerformed performed) {
        try {
            licences.ofCase(performed.district(), performed.caseId()).stream()
                    .filter(licence -> !licence.sealed())
                    .forEach(files::seal);
        } catch (RuntimeException e) {
            LOG.warn("案件 {} 的证照暂时无法加盖电子印章，稍后重试", performed.caseId(), e);
        }
    }

    private boolean concernsLicence(ActPerformed performed) {
        return procedures.versions(performed.procedure()).stream()
                .map(version -> version.acts().get(performed.act()))
                .anyMatch(rule -> rule != null && rule.effects().containsKey("licence"));
    }

    /** What is not done yet is left to the sweep. */
    @Override
    public void close() {
        worker.shutdownNow();
    }
}
