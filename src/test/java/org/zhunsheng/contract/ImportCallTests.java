package org.zhunsheng.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Files of rows over HTTP: taken at once, worked off by and by, answered for row by row. */
class ImportCallTests extends CountyTests {

    private static final String RATINGS = "external_id,case_number,department,channel,score,rated_at,text\n";

    private Answer over(String id) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var answer = api.as("importer").get("/imports/" + id);
            if (!answer.json().get("state").asString().matches("waiting|running")) return answer;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the batch does not end");
    }

    private Answer bring(String path, String file, Charset charset) throws InterruptedException {
        var answer = api.as("importer").file(path, "评价.csv", file.getBytes(charset));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .endsWith(answer.json().get("id").asString());
        return over(answer.json().get("id").asString());
    }

    private static String row(String id, String score) {
        return id + ",," + County.OFFICE + ",qr," + score + ",2022-05-01 09:30:00,很好\n";
    }

    @Test
    void aFileIsTakenInOnceAndItsBadRowsComeBackToBeCorrected() throws Exception {
        var file = RATINGS + row("http-1", "1") + row("http-2", "9") + row("http-3", "2");
        var looked = bring("/imports/ratings?dryRun=true", file, UTF_8);
        assertThat(looked.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(looked.json().get("dryRun").asBoolean()).isTrue();

        var done = bring("/imports/ratings?dryRun=false", file, Charset.forName("GB18030"));
        assertThat(done.json().get("state").asString()).isEqualTo("done");
        assertThat(done.json().get("rows").asInt()).isEqualTo(3);
        assertThat(done.json().get("accepted").asInt()).isEqualTo(2);
        assertThat(done.json().get("rejected").asInt()).isEqualTo(1);
        var error = done.json().get("errors").get(0);
        assertThat(error.get("row").asInt()).isEqualTo(3);
        assertThat(error.get("column").asString()).isEqualTo("score");
        assertThat(error.get("value").asString()).isEqualTo("9");
        assertThat(error.get("message").asString()).contains("1 至 5");

        var back = api.as("importer").get("/imports/" + done.json().get("id").asString() + "/errors.csv");
        assertThat(back.text())
                .startsWith("\uFEFFrow,column,value,message,external_id,")
                .contains("http-2")
                .contains("很好");
        var corrected = bring("/imports/ratings", back.text().replace(",qr,9,", ",qr,5,"), UTF_8);
        assertThat(corrected.json().get("accepted").asInt()).isEqualTo(1);

        var again = bring("/imports/ratings", file.replace(",9,", ",5,"), UTF_8);
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(3);
    }

    @Test
    void aWrongHeaderIsRefusedByNameWithAHint() {
        var answer = api.as("importer")
                .file(
                        "/imports/ratings",
                        "a.csv",
                        "external_id,departmnt,channel,score,rated_at,stars\n".getBytes(UTF_8));
        assertThat(answer.status()).isEqualTo(422);
        var faults = answer.json().get("errors");
        assertThat(faults.toString())
                .contains("departmnt")
                .contains("是不是“department”")
                .contains("stars")
                .contains("缺少列“department”");
    }

    @Test
    void onlyWhoBringsDataInMayAndOnlyWhatThereIs() {
        assertThat(api.as("clerk")
                        .file("/imports/ratings", "a.csv", RATINGS.getBytes(UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(api.file("/imports/ratings", "a.csv", RATINGS.getBytes(UTF_8))
                        .status())
                .isEqualTo(401);
        assertThat(api.as("importer")
                        .file("/imports/stars", "a.csv", RATINGS.getBytes(UTF_8))
                        .status())
                .isEqualTo(404);
        assertThat(api.as("importer")
                        .get("/imports/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(api.as("importer")
                        .file("/imports/ratings", "a.csv", new byte[0])
                        .status())
                .isEqualTo(422);
    }
}
