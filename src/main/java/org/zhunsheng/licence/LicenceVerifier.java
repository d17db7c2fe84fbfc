package org.zhunsheng.licence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhunsheng.kernel.crypto.Sm3;

/** Tells whoever is shown a licence file whether to believe it. */
@Component
public class LicenceVerifier {

    private final Licences licences;
    private final SealedFiles files;
    private final Seals seals;
    private final Clock clock;

    LicenceVerifier(Licences licences, SealedFiles files, Seals seals, Clock clock) {
        this.licences = licences;
        this.files = files;
        this.seals = seals;
        this.clock = clock;
    }

    /** Judges a file of unknown origin; reads no more of it than a licence can have. */
    public Verification verify(InputStream presented) throws IOException {
        return verify(presented, null);
    }

    /**
     * Whether a licence file is genuine and in force, and is the licence that it is said to be.
     *
     * @param expected identifier of the licence that the file is said to be; null where it is not said
     */
    public Verification verify(InputStream presented, @Nullable String expected) throws IOException {
        byte[] file = presented.readNBytes(OfdPackage.MAX_FILE + 1);
        var check = OfdCheck.of(file, seals::trusts);
        var reasons = new ArrayList<>(check.faults());
        var found = check.identifier() == null
                ? null
                : licences.find(check.identifier()).orElse(null);
        if (expected != null && check.identifier() != null && !expected.equals(check.identifier())) {
            reasons.add("文件是另一份证照：" + check.identifier());
        }
        if (found == null) {
            if (reasons.isEmpty()) {
                reasons.add("不是本平台签发的证照：没有这个证照标识的记录");
            }
            return new Verification(false, false, null, check.identifier(), reasons, null);
        }
        compare(check, found, file, reasons);
        return judged(found, reasons);
    }

    private void compare(OfdCheck check, Licence licence, byte[] file, List<String> reasons) {
        String issuer =
                LicenceIdentifier.parse(licence.identifier()).orElseThrow().issuer();
        if (check.sealId() != null && !check.sealId().startsWith(issuer)) {
            reasons.add("印章不是发证机关的印章");
        }
        var recorded = files.digest(licence);
        if (reasons.isEmpty() && recorded.isEmpty()) {
            reasons.add("这份证照还没有签发电子文件");
        } else if (reasons.isEmpty() && !recorded.get().equals(Sm3.hex(file))) {
            reasons.add("文件与签发时留存的文件不一致");
        }
    }

    private Verification judged(Licence licence, List<String> reasons) {
        boolean genuine = reasons.isEmpty();
        var today = LocalDate.now(clock);
        var status = licence.statusOn(today);
        if (genuine) {
            reasons.add("文件完整，电子印章有效，确由" + licence.issuerName() + "签发");
        }
        if (status != Licence.Status.VALID) {
            reasons.add("证照" + status.label());
        }
        return new Verification(
                genuine && status == Licence.Status.VALID,
                genuine,
                status,
                licence.identifier(),
                List.copyOf(reasons),
                PublicLicence.of(licence, today));
    }
}
