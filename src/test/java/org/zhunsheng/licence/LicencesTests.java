package org.zhunsheng.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhunsheng.ProductTest;
import org.zhunsheng.TestClock;
import org.zhunsheng.kernel.database.Ids;
import org.zhunsheng.kernel.database.ScenarioClock;
import org.zhunsheng.kernel.database.Writes;

@ProductTest
class LicencesTests {

    private static final String DISTRICT = "159901";
    private static final Instant MARCH = Instant.parse("2024-03-01T02:00:00Z");

    @Autowired
    Licences licences;

    @Autowired
    SealedFiles files;

    @Autowired
    LicenceVerifier verifier;

    @Autowired
    Writes writes;

    @Autowired
    TestClock clock;

    @BeforeEach
    void settle() {
        clock.setTo("2024-03-01");
    }

    @Test
    void a_licence_is_there_once_its_act_is_committed_and_is_read_back_as_given() {
        var issued = licences.issue(decision(UUID.randomUUID()));
        assertThat(licences.find(issued.licence().identifier())).isEmpty();
        writes.commit(issued.writes());
        assertThat(licences.find(issued.licence().identifier())).contains(issued.licence());
        assertThat(licences.heldBy(
                        DISTRICT, Objects.requireNonNull(issued.licence().holder())))
                .containsExactly(issued.licence());
    }

    @Test
    void the_sweep_seals_what_was_left_and_a_stranger_can_verify_the_file() throws IOException {
        var licence = given();
        assertThat(in(MARCH, files::sweep)).isPositive();
        assertThat(licences.find(licence.identifier()).orElseThrow().sealed()).isTrue();
        byte[] file = files.of(licence);
        assertThat(files.of(licence)).isEqualTo(file);
        var answer = verify(file, MARCH);
        assertThat(answer.reasons()).containsExactly("文件完整，电子印章有效，确由鄂托克旗市场监督管理局签发");
        assertThat(answer.valid()).isTrue();
    }

    @Test
    void a_change_takes_the_place_of_the_version_before() throws IOException {
        var first = given();
        byte[] file = in(MARCH, () -> files.of(first));
        var second = licences.change(first, decision(Objects.requireNonNull(first.holder())));
        writes.commit(second.writes());
        assertThat(second.licence().identifier()).contains(".002.");
        assertThat(second.licence().previous()).isEqualTo(first.identifier());
        var answer = verify(file, MARCH);
        assertThat(answer.genuine()).isTrue();
        assertThat(answer.valid()).isFalse();
        assertThat(answer.reasons()).contains("证照已变更，由新版本代替");
    }

    @Test
    void of_two_changes_at_once_the_database_takes_one() {
        var first = given();
        var one = licences.change(first, decision(Objects.requireNonNull(first.holder())));
        var other = licences.change(first, decision(Objects.requireNonNull(first.holder())));
        writes.commit(one.writes());
        assertThatThrownBy(() -> writes.commit(other.writes())).hasMessageContaining("licence_identifier");
        assertThat(licences.heldBy(DISTRICT, Objects.requireNonNull(first.holder())))
                .hasSize(2);
    }

    @Test
    void a_revoked_licence_is_genuine_but_not_valid() throws IOException {
        var licence = given();
        byte[] file = in(MARCH, () -> files.of(licence));
        writes.commit(List.of(licences.end(licence, Licence.Status.REVOKED, LocalDate.of(2024, 6, 1))));
        assertThat(verify(file, MARCH).reasons()).contains("证照已撤销");
    }

    @Test
    void a_licence_past_its_last_day_has_expired_though_nobody_recorded_it() throws IOException {
        var licence = given();
        byte[] file = in(MARCH, () -> files.of(licence));
        assertThat(verify(file, Instant.parse("2029-02-28T15:59:59Z")).valid()).isTrue();
        assertThat(verify(file, Instant.parse("2029-02-28T16:00:00Z")).reasons())
                .contains("证照已过有效期");
    }

    @Test
    void a_file_sealed_a_second_time_is_not_the_one_that_was_issued() throws IOException {
        var licence = given();
        in(MARCH, () -> files.of(licence));
        byte[] again = in(MARCH, () -> printer.sealed(licence, MARCH));
        assertThat(verify(again, MARCH).reasons()).contains("文件与签发时留存的文件不一致");
    }

    @Test
    void a_sealed_file_of_a_licence_nobody_gave_is_not_ours() throws IOException {
        byte[] file = in(
                MARCH,
                () -> printer.sealed(licences.issue(decision(UUID.randomUUID())).licence(), MARCH));
        var answer = verify(file, MARCH);
        assertThat(answer.licence()).isNull();
        assertThat(answer.reasons()).containsExactly("不是本平台签发的证照：没有这个证照标识的记录");
    }

    @Test
    void the_public_sees_a_persons_name_masked_and_open_rows_only() {
        var seen = PublicLicence.of(given(), LocalDate.of(2024, 3, 1));
        assertThat(seen.holderName()).isEqualTo("其**");
        assertThat(seen.fields()).extracting(Licence.Field::name).containsExactly("经营场所");
    }

    @Autowired
    LicenceFile printer;

    private Verification verify(byte[] file, Instant at) {
        return in(at, () -> {
            try {
                return verifier.verify(new ByteArrayInputStream(file));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static <T> T in(Instant moment, java.util.function.Supplier<T> deed) {
        return ScenarioClock.at(moment, deed);
    }

    private Licence given() {
        var issued = licences.issue(decision(UUID.randomUUID()));
        writes.commit(issued.writes());
        return issued.licence();
    }

    private static Issuance decision(UUID holder) {
        return new Issuance(
                DISTRICT,
                "11100000000013127D001",
                "食品经营许可证",
                null,
                holder,
                "其其格",
                true,
                "market",
                Sealing.ISSUER,
                "鄂托克旗市场监督管理局",
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2029, 2, 28),
                Ids.next(),
                List.of(new Licence.Field("经营场所", "乌兰镇锡尼街12号", true), new Licence.Field("联系电话", "13812341234", false)));
    }
}
