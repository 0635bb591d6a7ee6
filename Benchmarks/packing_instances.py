# SPDX-License-Identifier: GPL-3.0-or-later
"""Instances of bin packing from the published parameters of the classical classes, with fixed seeds.

Each class is a generator of (name, capacity, sizes). Names with an odd number are held out: they come from seeds of
their own, which were drawn only after the packer had been tuned.
Run as a script it writes them, one a line: class, name, capacity, sizes.
"""
import random
import sys

DVD, CD = 2_295_104, 359_844


def seeded(seed, number):
    return random.Random(seed + " held out" if number % 2 else seed)


def falkenauer_u(scale):
    """Falkenauer (1996): sizes 20 to 100 of 150."""
    for count in (120, 250, 500, 1000):
        for number in range(scale(20)):
            draw = seeded(f"U {count} {number}", number)
            yield f"u{count}_{number:02}", 150, [draw.randint(20, 100) for _ in range(count)]


def falkenauer_t(scale):
    """Falkenauer (1996): triplets that fill bins of 1000 without a gap."""
    for count in (60, 120, 249, 501):
        for number in range(scale(20)):
            draw = seeded(f"T {count} {number}", number)
            sizes = []
            for _ in range(count // 3):
                first = draw.randint(380, 490)
                second = draw.randint(250, (1000 - first) // 2)
                sizes += [first, second, 1000 - first - second]
            draw.shuffle(sizes)
            yield f"t{count}_{number:02}", 1000, sizes


def scholl_1(scale):
    """Scholl, Klein and Juergens (1997), first set."""
    for count in (50, 100, 200, 500):
        for capacity in (100, 120, 150):
            for least in (1, 20, 30):
                for number in range(scale(20)):
                    draw = seeded(f"S1 {count} {capacity} {least} {number}", number)
                    yield (f"n{count}c{capacity}w{least}_{number:02}", capacity,
                           [draw.randint(least, 100) for _ in range(count)])


def scholl_2(scale):
    """Scholl, Klein and Juergens (1997), second set: mean sizes of a share of 1000, spread by a percentage."""
    for count in (50, 100, 200, 500):
        for parts in (3, 5, 7, 9):
            for spread in (20, 50, 90):
                for number in range(scale(10)):
                    draw = seeded(f"S2 {count} {parts} {spread} {number}", number)
                    mean = 1000 / parts
                    low, high = round(mean * (1 - spread / 100)), round(mean * (1 + spread / 100))
                    yield (f"n{count}w{parts}b{spread}_{number}", 1000,
                           [draw.randint(max(1, low), high) for _ in range(count)])


def scholl_3(scale):
    """Scholl, Klein and Juergens (1997), the hard set: sizes 20,000 to 35,000 of 100,000."""
    for number in range(scale(10)):
        draw = seeded(f"S3 {number}", number)
        yield f"hard{number}", 100_000, [draw.randint(20_000, 35_000) for _ in range(200)]


def schwerin(scale):
    """Schwerin and Waescher (1997): sizes 150 to 200 of 1000."""
    for kind, count in ((1, 100), (2, 120)):
        for number in range(scale(100)):
            draw = seeded(f"SW {kind} {number}", number)
            yield f"sw{kind}_{number:03}", 1000, [draw.randint(150, 200) for _ in range(count)]


def waescher(scale):
    """Waescher and Gau (1996), by CUTGEN1: sizes from a ten-thousandth to a share of 10,000, total demand spread over
    the distinct sizes."""
    for number in range(scale(17)):
        draw = seeded(f"W {number}", number)
        total = draw.randint(57, 239)
        share = draw.choice((0.25, 0.5, 0.75))
        distinct = max(20, total // draw.choice((1, 2, 3)))
        kinds = [draw.randint(1, int(10_000 * share)) for _ in range(distinct)]
        weights = [draw.random() for _ in kinds]
        demand = [max(1, round(total * weight / sum(weights))) for weight in weights]
        yield f"waescher{number:02}", 10_000, [size for size, times in zip(kinds, demand) for _ in range(times)]


def hard28_like(scale):
    """After Schoenfield (2002): 160 to 200 sizes up to 800 of 1000; of many drawn, those with nearly no room to spare
    and whose best-fit packing takes more bins than their volume."""
    for number in range(scale(28)):
        draw = seeded(f"H {number}", number)
        count = draw.choice((160, 180, 200))
        while True:
            sizes = [draw.randint(1, 800) for _ in range(count)]
            bins = -(-sum(sizes) // 1000)
            spare = bins * 1000 - sum(sizes)
            large = sum(1 for size in sizes if size > 500)
            if large < bins - 2 and spare <= 80 and best_fit(sizes, 1000) > bins:
                break
        yield f"h{count}_{number:02}", 1000, sizes


def random_class(scale):
    """After Delorme, Iori and Martello (2016): n to 1,000, c to 1,000, sizes from a tenth or fifth to 0.7 or 0.8."""
    for count in (50, 100, 200, 300, 400, 500, 750, 1000):
        for capacity in (50, 75, 100, 120, 125, 150, 200, 300, 400, 500, 750, 1000):
            for low in (0.1, 0.2):
                for high in (0.7, 0.8):
                    for number in range(scale(2)):
                        draw = seeded(f"R {count} {capacity} {low} {high} {number}", number)
                        yield (f"r{count}c{capacity}l{low}h{high}_{number}", capacity,
                               [draw.randint(int(low * capacity), int(high * capacity)) for _ in range(count)])


def discs(scale):
    """Exams on DVDs: log-normal sizes, small ones (median 180 MB) and large (1.3 GB), 5 to 2,000 of them."""
    for count in (5, 10, 20, 50, 100, 200, 500, 1000, 2000):
        for kind, median, sigma in (("small", 88_000, 0.9), ("large", 635_000, 0.5), ("mixed", 250_000, 1.0)):
            for number in range(scale(8)):
                draw = seeded(f"D {count} {kind} {number}", number)
                sizes = []
                while len(sizes) < count:
                    size = round(draw.lognormvariate(0, sigma) * median)
                    if 0 < size <= DVD - 400:
                        sizes.append(size)
                yield f"disc{count}{kind}_{number}", DVD - 400, sizes


def best_fit(sizes, capacity):
    """The count of bins of best fit decreasing."""
    rooms = []
    for size in sorted(sizes, reverse=True):
        fitting = [index for index, room in enumerate(rooms) if room >= size]
        if fitting:
            chosen = min(fitting, key=lambda index: rooms[index])
            rooms[chosen] -= size
        else:
            rooms.append(capacity - size)
    return len(rooms)


CLASSES = {
    "Falkenauer U": falkenauer_u, "Falkenauer T": falkenauer_t, "Scholl 1": scholl_1, "Scholl 2": scholl_2,
    "Scholl 3": scholl_3, "Schwerin": schwerin, "Waescher": waescher, "Hard28-like": hard28_like,
    "Random": random_class, "Discs": discs,
}

if __name__ == "__main__":
    for title, make in CLASSES.items():
        for name, capacity, sizes in make(lambda full: full):
            print(title.replace(" ", "_"), name, capacity, *sizes, file=sys.stdout)
