package org.zhunsheng.bench;

import java.util.Map;
import javax.sql.DataSource;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The six acts as user tasks of Operaton with audit history, which is what a county would otherwise take. */
final class OperatonActs implements Load.Contender {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="bench">
              <process id="six" isExecutable="true" operaton:historyTimeToLive="P30D" xmlns:operaton="http://operaton.org/schema/1.0/bpmn">
                <startEvent id="start"/>
                <userTask id="accept"/><userTask id="review"/><userTask id="approve"/><userTask id="issue"/>
                <userTask id="archive"/>
                <endEvent id="end"/>
                <sequenceFlow id="f1" sourceRef="start" targetRef="accept"/>
                <sequenceFlow id="f2" sourceRef="accept" targetRef="review"/>
                <sequenceFlow id="f3" sourceRef="review" targetRef="approve"/>
                <sequenceFlow id="f4" sourceRef="approve" targetRef="issue"/>
                <sequenceFlow id="f5" sourceRef="issue" targetRef="archive"/>
                <sequenceFlow id="f6" sourceRef="archive" targetRef="end"/>
              </process>
            </definitions>""";

    private final ProcessEngine engine;

    OperatonActs(DataSource pool) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addString("six.bpmn20.xml", MODEL).deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public String name() {
        return "operaton audit";
    }

    @Override
    public Load.Client client(int number) {
        var form = Map.<String, Object>of("subject", "开办面馆", "address", "乌兰镇鄂托克街12号");
        return latencies -> {
            var id = Load.timed(latencies, () -> engine.getRuntimeService().startProcessInstanceByKey("six", form))
                    .getId();
            for (int i = 0; i < 5; i++)
                Load.timed(latencies, () -> {
                    var task = engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
                    engine.getTaskService().complete(task.getId(), Map.of("opinion", "材料齐全，符合条件"));
                    return task;
                });
        };
    }

    @Override
    public void close() {
        engine.close();
    }
}
