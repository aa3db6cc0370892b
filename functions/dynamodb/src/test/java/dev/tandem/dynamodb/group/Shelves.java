package dev.tandem.dynamodb.group;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;

import org.slf4j.MDC;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Shelves hold a text, which may be large, and have rules that fail when they are told to. */
final class Shelves {

    static final AggregateType TYPE = new AggregateType("shelf", "shelfId");

    /** Puts a text in the place of the one that is there, in one event or several. */
    record Put(String shelfId, String text, int events) {
        Put(String shelfId, String text) {
            this(shelfId, text, 1);
        }
    }

    interface ShelfEvent {}

    /** A part of an event is kept there that may be as large as the text is. */
    record TextPut(String text) implements ShelfEvent {

        /** As an event whose code is not all there. */
        @Override
        public String text() {
            if (text.equals("unwritable")) {
                throw new NoClassDefFoundError("com/example/Ink");
            }
            return text;
        }
    }

    record Repeated(String letter, int times) implements ShelfEvent {}

    record Nameless() implements ShelfEvent {}

    record Shelf(String text) {}

    /** In which log context each text was decided upon. */
    final Map<String, String> decidedIn = new ConcurrentHashMap<>();

    final DynamoDbAggregateFactory factory;
    final AggregateDefinition<Put, Shelf, ShelfEvent> definition =
            new AggregateDefinition<>(
                    TYPE,
                    Shelves::shelfOf,
                    new ShelfDecider(),
                    EventTypes.of(ShelfEvent.class)
                            .type("text_put", 1, TextPut.class)
                            .type("letter_repeated", 1, Repeated.class)
                            .build(),
                    StateMapping.byRecord(Shelf.class, Shelves::mapped, shelf -> shelf));
    final CommandHandler<Put, Shelf, ShelfEvent> handler;

    Shelves(DynamoDbClient client, AggregateSettings settings) {
        this(client, settings, CommandObserver.NONE);
    }

    Shelves(DynamoDbClient client, AggregateSettings settings, CommandObserver observer) {
        factory =
                new DynamoDbAggregateFactory(
                        client,
                        TallyStores.settings(settings).keeping("shelf", settings),
                        Clock.systemUTC(),
                        observer);
        new TableCreation(client).create(TYPE, factory.tables(TYPE));
        handler = factory.commandHandler(definition);
    }

    private static Shelf mapped(Shelf shelf) {
        return switch (shelf.text()) {
            case "unmapped" -> throw new IllegalStateException("by its own mapping");
            case "maps without end" -> mapped(shelf);
            case "maps to nothing known" -> throw new NoClassDefFoundError("com/example/Row");
            default -> shelf;
        };
    }

    private static String shelfOf(Put put) {
        return switch (put.text()) {
            case "nowhere" -> throw new IllegalStateException("nobody knows which shelf");
            case "on no shelf at all" -> throw new AssertionError("there are some");
            default -> put.shelfId();
        };
    }

    List<ShelfEvent> events(String id) {
        return factory.eventLog(TYPE, definition.events()).readAfter(id, 0).stream()
                .map(event -> event.event())
                .toList();
    }

    final class ShelfDecider implements Decider<Put, Shelf, ShelfEvent> {

        @Override
        public Shelf initialState() {
            return new Shelf("");
        }

        @Override
        public Decision<ShelfEvent> decide(Put put, Shelf shelf) {
            String commandId = MDC.get("commandId");
            decidedIn.put(put.text(), commandId == null ? "none" : commandId);
            return switch (put.text()) {
                case "throws" -> throw new IllegalStateException("by its own rule");
                case "lacks a class" -> throw new NoClassDefFoundError("com/example/Price");
                case "never ends" -> decide(put, shelf);
                case "nameless" -> Decision.accept(new Nameless());
                case String text when text.length() > 1000 ->
                        Decision.accept(new Repeated(text.substring(0, 1), text.length()));
                case String text ->
                        new Decision.Accept<>(
                                IntStream.range(0, put.events())
                                        .<ShelfEvent>mapToObj(_ -> new TextPut(text))
                                        .toList());
            };
        }

        @Override
        public Shelf evolve(Shelf shelf, ShelfEvent event) {
            return switch (event) {
                case TextPut put -> new Shelf(put.text);
                case Repeated(String letter, int times) -> new Shelf(letter.repeat(times));
                default -> shelf;
            };
        }
    }
}
