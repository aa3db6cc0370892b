package dev.tandem.core.event;

import java.util.List;
import java.util.Map;

/**
 * Says which events are read in the place of one that is not written any more. What is stored stays
 * as it is, and so do sequence numbers: all of them together have that of the stored event.
 *
 * <p>It must give the same for the same body, and never call out. One that was released is not
 * changed any more.
 */
@FunctionalInterface
public interface Replacement {

    /**
     * What is read, in order: one event where it has another name now, none where it means nothing
     * any more, several where it was split. They may be of old versions, or be replaced themselves.
     *
     * @param body the JSON object, as {@link Upcaster} describes it; it may be altered and given
     *     back
     */
    List<EventBody> replace(Map<String, Object> body);
}
