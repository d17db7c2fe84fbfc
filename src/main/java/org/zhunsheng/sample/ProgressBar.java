package org.zhunsheng.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.zhunsheng.kernel.access.OpenPath;

/** Shows on every page, while it lasts, how far the sample is loaded. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("zhunsheng.sample")
class ProgressBar {

    /** What the bar shows. */
    public record Bar(boolean running, String stage, int percent) {}

    @Bean
    OpenPath progressIsOpen() {
        return OpenPath.get("/sample/progress");
    }

    /** The bar asks for itself again as long as there is something to show. */
    @Controller
    @ControllerAdvice(annotations = Controller.class)
    @ConditionalOnBooleanProperty("zhunsheng.sample")
    static class Pages {

        private final FirstRun run;

        Pages(FirstRun run) {
            this.run = run;
        }

        @ModelAttribute("sampleBar")
        Bar bar() {
            return new Bar(
                    run.progress().running(),
                    run.progress().stage(),
                    run.progress().percent());
        }

        @GetMapping("/sample/progress")
        String progress(Model model) {
            return "sample/progress :: bar";
        }
    }
}
