package nl.wedervraag.coediting.model;

/** What positions can be mapped through. */
public sealed interface Mappable permits StepMap, Mapping {

    /**
     * Where a position is afterwards, and what happened around it.
     *
     * @param side negative to stay with what stands before the position when something is inserted there, positive to
     *     stay with what stands after it
     */
    MapResult mapResult(int position, int side);

    default int map(int position, int side) {
        return mapResult(position, side).position();
    }
}
