package org.zhunsheng.kernel.procedure;

import java.util.Map;

/**
 * What the house already knows of the thing a case is about (e.g. until when a licence runs). A bean whose name a
 * definition lists under {@code knows}; asked once, when the case is opened, and recorded with the first act.
 */
public interface Knowledge {

    /**
     * Facts to be recorded under the bean's name.
     *
     * @throws Refusal if the form names a thing that does not exist or is not the applicant's
     */
    Map<String, Object> about(OpenCase wish, String district);
}
