package dev.habeas.conventions;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** A diagram is clean to look at: nothing overlaps, nothing crosses, and the happy path is one straight line. */
final class DiagramRules {

    static final List<Rule> ALL = List.of(
            Rule.of("diagram-is-complete", DiagramRules::diagramIsComplete),
            drawn("shapes-stand-apart", DiagramRules::shapesStandApart),
            drawn("lines-are-straight", DiagramRules::linesAreStraight),
            drawn("lines-pass-shapes-by", DiagramRules::linesPassShapesBy),
            drawn("lines-do-not-cross", DiagramRules::linesDoNotCross),
            drawn("labels-are-free", DiagramRules::labelsAreFree),
            drawn("happy-path-is-straight", DiagramRules::happyPathIsStraight));

    private DiagramRules() {}

    private static Rule drawn(String name, java.util.function.Function<Drawing, Stream<String>> check) {
        return Rule.of(
                name,
                model -> diagramIsComplete(model).findAny().isPresent()
                        ? Stream.empty()
                        : check.apply(Drawing.of(model)));
    }

    private static Stream<String> diagramIsComplete(Model model) {
        Stream<String> nodes = model.all(FlowNode.class).stream()
                .filter(node -> node.getDiagramElement() == null)
                .map(FlowNode::getId);
        Stream<String> flows = model.all(SequenceFlow.class).stream()
                .filter(flow -> flow.getDiagramElement() == null)
                .map(SequenceFlow::getId);
        return Stream.concat(nodes, flows).map(id -> id + " is not drawn");
    }

    private static Stream<String> shapesStandApart(Drawing drawing) {
        return pairs(drawing.shapes())
                .filter(pair ->
                        !pair.first().belongsTo(pair.second()) && !pair.second().belongsTo(pair.first()))
                .filter(pair -> pair.first().box().intersects(pair.second().box()))
                .map(pair -> pair.first() + " overlaps " + pair.second());
    }

    private static Stream<String> linesAreStraight(Drawing drawing) {
        return drawing.lines().stream()
                .filter(line -> !line.isOrthogonal() || !line.isDocked())
                .map(line -> line + " is slanted or does not reach from border to border");
    }

    private static Stream<String> linesPassShapesBy(Drawing drawing) {
        return drawing.lines().stream()
                .flatMap(line -> drawing.shapes().stream()
                        .filter(shape -> !line.joins(shape) && !line.isInside(shape))
                        .filter(shape -> line.segments().stream().anyMatch(shape.box()::intersectsLine))
                        .map(shape -> line + " runs through " + shape));
    }

    private static Stream<String> linesDoNotCross(Drawing drawing) {
        return pairs(drawing.lines())
                .filter(pair -> pair.first().segments().stream()
                        .anyMatch(one -> pair.second().segments().stream().anyMatch(one::intersectsLine)))
                .map(pair -> pair.first() + " crosses " + pair.second());
    }

    private static Stream<String> labelsAreFree(Drawing drawing) {
        Stream<String> others = pairs(drawing.labels())
                .filter(pair -> pair.first().box().intersects(pair.second().box()))
                .map(pair -> pair.first() + " overlaps " + pair.second());
        Stream<String> shapes = drawing.labels().stream()
                .flatMap(label -> drawing.shapes().stream()
                        .filter(shape -> !shape.box().contains(label.box()) || !shape.isContainer())
                        .filter(shape -> shape.box().intersects(label.box()))
                        .map(shape -> label + " lies on " + shape));
        Stream<String> lines = drawing.labels().stream()
                .flatMap(label -> drawing.lines().stream()
                        .filter(line -> touches(line.segments(), label.box()))
                        .map(line -> label + " lies on " + line));
        return Stream.of(others, shapes, lines).flatMap(found -> found);
    }

    private static boolean touches(List<Line2D> segments, Rectangle2D box) {
        return segments.stream().anyMatch(box::intersectsLine);
    }

    private static Stream<String> happyPathIsStraight(Drawing drawing) {
        List<Double> ends = drawing.heights(EndEvent.class);
        return drawing.heights(StartEvent.class).stream()
                .filter(height -> !ends.contains(height))
                .map(height -> "no end event at the height of the start event");
    }

    private record Pair<T>(T first, T second) {}

    private static <T> Stream<Pair<T>> pairs(List<T> all) {
        List<Pair<T>> pairs = new ArrayList<>();
        IntStream.range(0, all.size())
                .forEach(i ->
                        all.subList(i + 1, all.size()).forEach(other -> pairs.add(new Pair<>(all.get(i), other))));
        return pairs.stream();
    }
}
