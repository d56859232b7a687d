package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** Walks through a model the way people, workers, messages and time do; every step runs the jobs that follow from it. */
final class Walk {

    static final String CASE = "6f1f0b0e-8f0c-4c8e-9d0a-3a9d6a3f7c11";
    static final String REFERENCE = "HB-7F3K-92QD";
    static final Instant RECEIVED = Instant.parse("2026-03-05T09:00:00Z");
    static final Instant LINK_EXPIRES_AT = Instant.parse("2026-03-07T09:00:00Z");
    static final Instant PROOF_DUE_AT = Instant.parse("2026-03-30T09:00:00Z");
    static final Instant WARN_AT = Instant.parse("2026-03-22T09:00:00Z");
    static final Instant AT_RISK_AT = Instant.parse("2026-03-29T09:00:00Z");
    static final Instant RESPOND_BY = Instant.parse("2026-04-07T22:00:00Z");

    static final Instant OVERDUE_AT = RESPOND_BY.plusSeconds(1);

    private static final String WORKER = "worker";

    private final ProcessEngine engine;

    private Walk(ProcessEngine engine) {
        this.engine = engine;
    }

    static Walk start(ProcessEngine engine, String key, Map<String, Object> more) {
        ClockUtil.setCurrentTime(Date.from(RECEIVED));
        engine.getRuntimeService()
                .createProcessInstanceByKey(key)
                .businessKey(REFERENCE)
                .setVariable("caseId", CASE)
                .setVariable("respondBy", Date.from(RESPOND_BY))
                .setVariable("warnAt", Date.from(WARN_AT))
                .setVariable("atRiskAt", Date.from(AT_RISK_AT))
                .setVariable("overdueAt", Date.from(OVERDUE_AT))
                .setVariables(more)
                .execute();
        Walk walk = new Walk(engine);
        walk.runJobs();
        return walk;
    }

    /** The person who has the only open task of this kind decides. */
    void complete(String task, String variable, String decision) {
        completeOf(tasks(task).get(0), variable, decision);
    }

    /** The same for a form of several fields. */
    void complete(String task, Map<String, String> decisions) {
        completeOf(tasks(task).get(0), decisions);
    }

    void completeOf(Task task, String variable, String decision) {
        completeOf(task, Map.of(variable, decision));
    }

    void completeOf(Task task, Map<String, String> decisions) {
        engine.getTaskService().claim(task.getId(), "someone");
        engine.getTaskService().complete(task.getId(), Map.copyOf(decisions));
        runJobs();
    }

    List<Task> tasks(String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(key)
                .initializeFormKeys()
                .list();
    }

    /** What the form of the only open task of this kind would show as already chosen. */
    Object shown(String task, String variable) {
        return engine.getTaskService().getVariable(tasks(task).get(0).getId(), variable);
    }

    void recipientAnswers(String answer) {
        engine.getExternalTaskService()
                .complete(fetch("processors.sendInstruction").getId(), WORKER, Map.of("answer", answer));
        runJobs();
    }

    void recipientIsUnreachable() {
        engine.getExternalTaskService()
                .handleBpmnError(fetch("processors.sendInstruction").getId(), WORKER, "ERR_RECIPIENT_UNREACHABLE");
        runJobs();
    }

    void customerAnswers() {
        engine.getExternalTaskService()
                .complete(fetch("instruction.callCustomer").getId(), WORKER);
        runJobs();
    }

    void customerIsUnreachable() {
        engine.getExternalTaskService()
                .handleBpmnError(fetch("instruction.callCustomer").getId(), WORKER, "ERR_CUSTOMER_UNREACHABLE");
        runJobs();
    }

    void receiverTakesThePackage() {
        engine.getExternalTaskService()
                .complete(fetch("portability.transferPackage").getId(), WORKER);
        runJobs();
    }

    void receiverIsUnreachable() {
        engine.getExternalTaskService()
                .handleBpmnError(fetch("portability.transferPackage").getId(), WORKER, "ERR_RECEIVER_UNREACHABLE");
        runJobs();
    }

    void reminderIsSent() {
        engine.getExternalTaskService()
                .complete(fetch("processors.remindRecipient").getId(), WORKER);
        runJobs();
    }

    /** Fetches one task of the topic and holds it for a minute of engine time. */
    LockedExternalTask fetch(String topic) {
        return engine.getExternalTaskService()
                .fetchAndLock(1, WORKER)
                .topic(topic, 60_000)
                .execute()
                .get(0);
    }

    void receiptArrives(String instructionId, String answer) {
        engine.getRuntimeService()
                .createMessageCorrelation("processors.ReceiptArrived")
                .localVariableEquals("instructionId", instructionId)
                .setVariable("answer", answer)
                .correlate();
        runJobs();
    }

    void messageArrives(String message) {
        messageArrives(message, Map.of());
    }

    /** @param carried variables that the message sets */
    void messageArrives(String message, Map<String, Object> carried) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceVariableEquals("caseId", CASE)
                .setVariables(carried)
                .correlate();
        runJobs();
    }

    /** Correlated by the business key, which called instances carry too: only the case's own process listens. */
    void withdraw() {
        engine.getRuntimeService()
                .createMessageCorrelation("cases.RequestWithdrawn")
                .processInstanceBusinessKey(REFERENCE)
                .correlate();
        runJobs();
    }

    /** Moves the engine's clock and runs the timers that are due then. */
    void timeIs(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
        engine.getManagementService()
                .createJobQuery()
                .timers()
                .executable()
                .list()
                .forEach(this::run);
        runJobs();
    }

    private void runJobs() {
        for (List<Job> jobs = asynchronous(); !jobs.isEmpty(); jobs = asynchronous()) {
            run(jobs.get(0));
        }
    }

    private List<Job> asynchronous() {
        return engine.getManagementService().createJobQuery().messages().list();
    }

    private void run(Job job) {
        engine.getManagementService().executeJob(job.getId());
    }

    /** Every activity entered in the model's instances, in order; an activity that still waits is the last of its path. */
    List<String> route(String key) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(key))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Object variable(String name) {
        return variable("erasure-request", name);
    }

    Object variable(String key, String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .variableName(name)
                .processDefinitionKey(key)
                .singleResult()
                .getValue();
    }

    void hasEnded() {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isZero();
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    }

    List<Task> openTasks() {
        return engine.getTaskService().createTaskQuery().list();
    }

    /** Clears the history of the walks so far. */
    void forget() {
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
    }

    void stillWaits() {
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                .isPositive();
    }
}
