package dev.habeas.conventions;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Label, id, bean and file name are one mechanical step apart, so that any of them leads to the others. */
final class NamingRules {

    private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.ofEntries(
            Map.entry(StartEvent.class, "StartEvent_"),
            Map.entry(EndEvent.class, "EndEvent_"),
            Map.entry(BoundaryEvent.class, "BoundaryEvent_"),
            Map.entry(ServiceTask.class, "ServiceTask_"),
            Map.entry(UserTask.class, "UserTask_"),
            Map.entry(ReceiveTask.class, "ReceiveTask_"),
            Map.entry(IntermediateCatchEvent.class, "IntermediateCatchEvent_"),
            Map.entry(CallActivity.class, "CallActivity_"),
            Map.entry(SubProcess.class, "SubProcess_"),
            Map.entry(ExclusiveGateway.class, "Gateway_"),
            Map.entry(ParallelGateway.class, "Gateway_"));

    static final List<Rule> ALL = List.of(
            Rule.of("file-is-process", NamingRules::fileIsProcess),
            Rule.of("id-follows-label", NamingRules::idFollowsLabel),
            Rule.of("bean-follows-label", NamingRules::beanFollowsLabel),
            Rule.of("question-has-answers", NamingRules::questionHasAnswers),
            Rule.of("shared-names", NamingRules::sharedNames));

    private NamingRules() {}

    private static Stream<String> fileIsProcess(Model model) {
        return Stream.of(model.process().getId())
                .filter(id -> !id.equals(model.name()) || !id.matches("[a-z]+(-[a-z]+)*"))
                .map(id -> "process " + id + " stands in file " + model.name());
    }

    private static Stream<String> idFollowsLabel(Model model) {
        return model.all(FlowNode.class).stream()
                .filter(node -> !isJoin(node))
                .filter(node -> !node.getId().equals(expectedId(node)))
                .map(node -> node.getId() + " should be " + expectedId(node));
    }

    private static String expectedId(FlowNode node) {
        String prefix = PREFIXES.entrySet().stream()
                .filter(entry -> entry.getKey().isInstance(node))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("an element the house style knows: ");
        return prefix + Model.pascal(Objects.requireNonNullElse(node.getName(), ""));
    }

    /** A join has no label, and its id says what it leads to. */
    private static boolean isJoin(FlowNode node) {
        return node instanceof ExclusiveGateway
                && node.getName() == null
                && node.getOutgoing().size() == 1
                && node.getId().startsWith("Gateway_");
    }

    private static Stream<String> beanFollowsLabel(Model model) {
        return model.all(ServiceTask.class).stream()
                .filter(task -> task.getCamundaDelegateExpression() != null)
                .filter(task -> !task.getCamundaDelegateExpression().equals("${" + Model.camel(task.getName()) + "}"))
                .map(task -> task.getId() + " calls " + task.getCamundaDelegateExpression());
    }

    private static Stream<String> questionHasAnswers(Model model) {
        return model.all(ExclusiveGateway.class).stream()
                .filter(gateway -> !isJoin(gateway))
                .filter(gateway -> !isQuestion(gateway))
                .map(gateway -> gateway.getId() + " is no question whose answers all have a label, id and condition");
    }

    private static boolean isQuestion(ExclusiveGateway gateway) {
        return gateway.getName() != null
                && gateway.getName().endsWith("?")
                && gateway.getIncoming().size() == 1
                && gateway.getOutgoing().size() > 1
                && gateway.getDefault() == null
                && gateway.getOutgoing().stream().allMatch(NamingRules::isAnswer);
    }

    private static boolean isAnswer(SequenceFlow flow) {
        String question = flow.getSource().getId().replaceFirst("^Gateway_", "Flow_");
        return flow.getName() != null
                && flow.getConditionExpression() != null
                && flow.getId().equals(question + "_" + Model.pascal(flow.getName()));
    }

    private static Stream<String> sharedNames(Model model) {
        Stream<String> messages = model.all(Message.class).stream()
                .map(Message::getName)
                .filter(name -> !name.matches("[a-z]+\\.([A-Z][a-z]+)+"))
                .map(name -> "message " + name + " is not <module>.<PastTense>");
        Stream<String> errors = model.all(Error.class).stream()
                .map(Error::getErrorCode)
                .filter(code -> !code.matches("ERR(_[A-Z]+)+"))
                .map(code -> "error " + code + " is not ERR_<WORDS>");
        Stream<String> topics = model.all(ServiceTask.class).stream()
                .map(ServiceTask::getCamundaTopic)
                .filter(Objects::nonNull)
                .filter(topic -> !topic.matches("[a-z]+\\.[a-z]+([A-Z][a-z]+)+"))
                .map(topic -> "topic " + topic + " is not <module>.<verbObject>");
        return Stream.of(messages, errors, topics).flatMap(names -> names);
    }
}
