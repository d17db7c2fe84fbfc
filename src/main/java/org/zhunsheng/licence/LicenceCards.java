package org.zhunsheng.licence;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Makes cards of licences. */
@Component
class LicenceCards {

    private final LicenceSight sight;
    private final LicenceFile face;
    private final Clock clock;

    LicenceCards(LicenceSight sight, LicenceFile face, Clock clock) {
        this.sight = sight;
        this.face = face;
        this.clock = clock;
    }

    LicenceCard of(Licence licence) {
        var today = LocalDate.now(clock);
        boolean full = sight.full(licence);
        var code = QrCode.of(face.url(licence.identifier()));
        return new LicenceCard(
                full ? PublicLicence.full(licence, today) : PublicLicence.of(licence, today),
                full,
                code.path(),
                code.size());
    }
}
