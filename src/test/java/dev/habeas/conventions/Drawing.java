package dev.habeas.conventions;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** The geometry of a diagram, in its own units; y grows downwards. */
record Drawing(List<Shape> shapes, List<Line> lines, List<Label> labels) {

    static Drawing of(Model model) {
        List<Shape> shapes = model.all(FlowNode.class).stream()
                .map(node -> new Shape(node, box(((BpmnShape) node.getDiagramElement()).getBounds())))
                .toList();
        List<Line> lines = model.all(SequenceFlow.class).stream()
                .map(flow -> new Line(flow, points(flow.getDiagramElement())))
                .toList();
        Stream<Label> ofShapes = model.all(BpmnShape.class).stream()
                .map(shape -> label(shape.getBpmnElement().getId(), shape.getBpmnLabel()))
                .filter(Objects::nonNull);
        Stream<Label> ofEdges = model.all(BpmnEdge.class).stream()
                .map(edge -> label(edge.getBpmnElement().getId(), edge.getBpmnLabel()))
                .filter(Objects::nonNull);
        return new Drawing(shapes, lines, Stream.concat(ofShapes, ofEdges).toList());
    }

    /** The centre heights of the shapes of this type that stand directly in the process. */
    List<Double> heights(Class<? extends FlowNode> type) {
        return shapes.stream()
                .filter(shape -> type.isInstance(shape.node()) && shape.node().getParentElement() instanceof Process)
                .map(shape -> shape.box().getCenterY())
                .toList();
    }

    private static Rectangle2D box(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    private static @Nullable Label label(String owner, @Nullable BpmnLabel label) {
        return label == null ? null : new Label(owner, box(label.getBounds()));
    }

    private static List<Point2D> points(BpmnEdge edge) {
        return edge.getWaypoints().stream().map(Drawing::point).toList();
    }

    private static Point2D point(Waypoint waypoint) {
        return new Point2D.Double(waypoint.getX(), waypoint.getY());
    }

    record Label(String owner, Rectangle2D box) {
        @Override
        public String toString() {
            return "label of " + owner;
        }
    }

    record Shape(FlowNode node, Rectangle2D box) {

        /** A shape belongs to the sub-process around it, a boundary event also to its activity. */
        boolean belongsTo(Shape other) {
            boolean attached =
                    node instanceof BoundaryEvent event && event.getAttachedTo().equals(other.node);
            return attached || isWithin(node, other.node);
        }

        boolean isContainer() {
            return node instanceof SubProcess;
        }

        @Override
        public String toString() {
            return node.getId();
        }
    }

    record Line(SequenceFlow flow, List<Point2D> points) {

        List<Line2D> segments() {
            return IntStream.range(1, points.size())
                    .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i)))
                    .toList();
        }

        boolean isOrthogonal() {
            return segments().stream().allMatch(s -> s.getX1() == s.getX2() || s.getY1() == s.getY2());
        }

        boolean isDocked() {
            return onBorder(flow.getSource(), points.get(0))
                    && onBorder(flow.getTarget(), points.get(points.size() - 1));
        }

        boolean joins(Shape shape) {
            return flow.getSource().equals(shape.node()) || flow.getTarget().equals(shape.node());
        }

        boolean isInside(Shape shape) {
            return isWithin(flow, shape.node());
        }

        private static boolean onBorder(FlowNode node, Point2D point) {
            Rectangle2D box = box(((BpmnShape) node.getDiagramElement()).getBounds());
            boolean onSide = point.getY() == box.getCenterY() || node instanceof SubProcess;
            return (point.getX() == box.getMinX() || point.getX() == box.getMaxX()) && onSide
                    || (point.getY() == box.getMinY() || point.getY() == box.getMaxY())
                            && point.getX() == box.getCenterX();
        }

        @Override
        public String toString() {
            return flow.getId();
        }
    }

    private static boolean isWithin(ModelElementInstance inner, ModelElementInstance outer) {
        ModelElementInstance parent = inner.getParentElement();
        return parent != null && (parent.equals(outer) || isWithin(parent, outer));
    }
}
